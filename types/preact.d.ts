// Types the tags: name `integration-elements/types/preact` in `compilerOptions.types`.
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { Elements } from './elements.js';

type Handlers<Events> = { [Type in keyof Events & string as `on${Type}`]?: ((event: Events[Type]) => void) | undefined };

type Tags = {
  [Tag in keyof Elements]: HTMLAttributes<Elements[Tag]['element']> &
    ClassAttributes<Elements[Tag]['element']> &
    Elements[Tag]['attributes'] &
    Elements[Tag]['properties'] &
    Handlers<Elements[Tag]['events']>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
