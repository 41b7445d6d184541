// Types the tags: name `integration-elements/types/svelte` in `compilerOptions.types`.
import type { HTMLAttributes } from 'svelte/elements';
import type { Elements } from './elements.js';

type Handlers<Events> = { [Type in keyof Events & string as `on${Type}`]?: ((event: Events[Type]) => void) | undefined };

type Tags = {
  [Tag in keyof Elements]: HTMLAttributes<Elements[Tag]['element']> &
    Elements[Tag]['attributes'] &
    Elements[Tag]['properties'] &
    Handlers<Elements[Tag]['events']>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
