import type { Stage } from './stage.ts';

/** Something that a host does to the section, and how it takes that back. */
export interface HostAct {
  readonly name: string;
  /** What becomes of the section meanwhile. */
  readonly effect: 'unseen' | 'moved' | 'away' | 'gone' | 'frozen' | 'asleep' | 'locked' | 'elsewhere';
  act(stage: Stage): void;
  undo(stage: Stage): void;
}

function styled(name: string, property: string, value: string): HostAct {
  return {
    name,
    effect: 'unseen',
    act: ({ place }) => place.style.setProperty(property, value, 'important'),
    undo: ({ place }) => place.style.removeProperty(property),
  };
}

/** Everything that a host does to elements at any moment. */
export const HOST_ACTS: readonly HostAct[] = [
  {
    name: 'hides it by `hidden`',
    effect: 'unseen',
    act: ({ place }) => (place.hidden = true),
    undo: ({ place }) => (place.hidden = false),
  },
  styled('hides it by display: none', 'display', 'none'),
  styled('hides it by content-visibility', 'content-visibility', 'hidden'),
  styled('hides it by visibility', 'visibility', 'hidden'),
  {
    name: 'closes the details around it',
    effect: 'unseen',
    act: ({ details }) => (details.open = false),
    undo: ({ details }) => (details.open = true),
  },
  {
    name: 'moves it by remove and append',
    effect: 'moved',
    act: ({ section, elsewhere }) => {
      section.remove();
      elsewhere.append(section);
    },
    undo: ({ section, place }) => {
      section.remove();
      place.append(section);
    },
  },
  {
    name: 'moves it by moveBefore',
    effect: 'moved',
    act: ({ section, elsewhere }) => moveInto(elsewhere, section),
    undo: ({ section, place }) => moveInto(place, section),
  },
  {
    name: 'takes it out for a while',
    effect: 'away',
    act: ({ section }) => section.remove(),
    undo: ({ section, place }) => place.append(section),
  },
  {
    name: 'removes it for good',
    effect: 'gone',
    act: ({ section }) => section.remove(),
    undo: (stage) => stage.placeAnother(),
  },
  {
    name: 'makes it inert',
    effect: 'frozen',
    act: ({ place }) => (place.inert = true),
    undo: ({ place }) => (place.inert = false),
  },
  { name: 'is hidden and frozen itself', effect: 'asleep', act: () => freezePage(), undo: () => resumePage() },
  {
    name: 'sets readonly',
    effect: 'locked',
    act: ({ section }) => (section.readonly = true),
    undo: ({ section }) => (section.readonly = false),
  },
  {
    name: 'swaps the adapter',
    effect: 'elsewhere',
    act: ({ section, other }) => (section.adapter = other.adapter),
    undo: ({ section, control }) => (section.adapter = control.adapter),
  },
  {
    name: 'swaps the account',
    effect: 'elsewhere',
    act: ({ section }) => (section.accountId = '200'),
    undo: ({ section }) => (section.accountId = '100'),
  },
];

function moveInto(
  parent: HTMLElement & { moveBefore?(node: Node, before: Node | null): void },
  child: HTMLElement,
): void {
  if (parent.moveBefore) parent.moveBefore(child, null);
  else parent.append(child);
}

function freezePage(): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
  Object.defineProperty(document, 'hidden', { configurable: true, value: true });
  document.dispatchEvent(new Event('visibilitychange'));
  document.dispatchEvent(new Event('freeze'));
}

function resumePage(): void {
  Reflect.deleteProperty(document, 'visibilityState');
  Reflect.deleteProperty(document, 'hidden');
  document.dispatchEvent(new Event('resume'));
  document.dispatchEvent(new Event('visibilitychange'));
}
