import { css } from 'lit';

/**
 * All that can be themed, in three tiers. The reference tier is the palette. The system tier gives each public property
 * its meaning and its default. The component tier derives the measures of controls from it. Style sheets read the
 * private names only.
 */
export const tokens = css`
  .base {
    /* Reference */
    --_blue: light-dark(#1d5fd8, #8ab4ff);
    --_paper: light-dark(#fff, #1d2026);
    --_ink: light-dark(#1b1e25, #eceef2);
    --_grey: light-dark(#596070, #a5abb8);
    --_green: light-dark(#17633a, #84d9a4);
    --_amber: light-dark(#744a00, #ffc861);
    --_red: light-dark(#a3211a, #ffaca4);

    /* System: colours */
    --_accent: var(--integrations-accent-color, var(--_blue));
    --_surface: var(--integrations-surface-color, var(--_paper));
    --_raised: var(--integrations-raised-color, light-dark(#fff, #23272f));
    --_text: var(--integrations-text-color, var(--_ink));
    --_muted: var(--integrations-muted-color, var(--_grey));
    --_line: var(--integrations-line-color, light-dark(#e3e6eb, #373c47));
    --_control-line: var(--integrations-control-line-color, light-dark(#7c8494, #868e9e));
    --_input: var(--integrations-input-color, var(--_surface));
    --_input-line: var(--integrations-input-line-color, var(--_control-line));
    --_tint: var(--integrations-tint-color, light-dark(#f4f5f7, #2f333c));
    --_hover: var(--integrations-hover-color, color-mix(in srgb, currentColor 8%, transparent));
    --_success: var(--integrations-success-color, light-dark(#1a9e55, #4cc27f));
    --_success-tint: var(--integrations-success-tint, light-dark(#e3f4e8, #12331f));
    --_success-text: var(--integrations-success-text, var(--_green));
    --_warning: var(--integrations-warning-color, light-dark(#dc8a00, #f0ad3a));
    --_warning-tint: var(--integrations-warning-tint, light-dark(#fff4dd, #3d2a08));
    --_warning-text: var(--integrations-warning-text, var(--_amber));
    --_danger: var(--integrations-danger-color, light-dark(#b3241c, #ff9b91));
    --_danger-tint: var(--integrations-danger-tint, light-dark(#fdeceb, #451613));
    --_danger-text: var(--integrations-danger-text, var(--_red));
    --_info: var(--integrations-info-color, currentColor);
    --_info-tint: var(--integrations-info-tint, var(--_tint));
    --_info-text: var(--integrations-info-text, var(--_text));

    /* System: white on a colour if it can be read there, else black, and a shade of the accent that can be read */
    --_white: clamp(0, (0.18333 - y) * 99999, 1);
    --_on-accent: var(
      --integrations-on-accent-color,
      color(
        from var(--_accent) xyz calc(0.9505 * var(--_white)) calc(var(--_white))
          calc(1.089 * var(--_white))
      )
    );
    --_on-danger: var(
      --integrations-on-danger-color,
      color(
        from var(--_danger) xyz calc(0.9505 * var(--_white)) calc(var(--_white))
          calc(1.089 * var(--_white))
      )
    );
    --_accent-text: light-dark(
      oklch(from var(--_accent) min(l, 0.52) c h),
      oklch(from var(--_accent) max(l, 0.76) c h)
    );
    --_accent-tint: color-mix(in srgb, var(--_accent) 12%, var(--_raised));

    /* System: shape, type, focus, motion */
    --_radius: var(--integrations-radius, 12px);
    --_space: var(--integrations-space, 4px);
    --_strong: var(--integrations-font-weight-strong, 600);
    --_small: var(--integrations-font-size-small, 0.8667em);
    --_heading: var(--integrations-heading-size, 1.1333em);
    --_mono: var(--integrations-font-mono, ui-monospace, monospace);
    --_focus: var(--integrations-focus-width, 2px) solid var(--integrations-focus-color, var(--_accent-text));
    --_focus-offset: var(--integrations-focus-offset, 3px);
    --_duration: var(--integrations-duration, 160ms);
    --_easing: var(--integrations-easing, ease-out);

    /* Component */
    --_control-radius: var(--integrations-control-radius, calc(var(--_radius) / 2));
    --_dialog-radius: var(--integrations-dialog-radius, var(--_radius));
    --_pill-radius: var(--integrations-pill-radius, 1em);
    --_control-height: var(--integrations-control-height, 2.4em);
    --_input-height: var(--integrations-input-height, 2.6667em);
    --_row-padding: var(--integrations-row-padding, calc(3 * var(--_space)) calc(5 * var(--_space)));
    --_logo-size: var(--integrations-logo-size, 2.6667em);
    --_switch-width: var(--integrations-switch-width, 2.4em);
    --_switch-height: var(--integrations-switch-height, 1.4667em);
  }
`;
