// Types the tags: name `integration-elements/types/react` in `compilerOptions.types`.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CustomProperties, Elements } from './elements.js';

type Handlers<Events> = { [Type in keyof Events & string as `on${Type}`]?: ((event: Events[Type]) => void) | undefined };

type Tags = {
  [Tag in keyof Elements]: DetailedHTMLProps<HTMLAttributes<Elements[Tag]['element']>, Elements[Tag]['element']> &
    Elements[Tag]['attributes'] &
    Elements[Tag]['properties'] &
    Handlers<Elements[Tag]['events']>;
};

declare module 'react' {
  interface CSSProperties extends CustomProperties {}
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
