// Types the tags: name `integration-elements/types/vue` in `compilerOptions.types`.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Elements } from './elements.js';

type Emits<Events> = { [Type in keyof Events]: (event: Events[Type]) => void };

/**
 * Elements as Vue's templates see components: what `$props` and `$emit` say is checked there, and exists nowhere else.
 */
type Tags = {
  [Tag in keyof Elements]: new () => Elements[Tag]['element'] & {
    /** @deprecated For templates only. */
    $props: HTMLAttributes & PublicProps & Elements[Tag]['attributes'] & Elements[Tag]['properties'];
    /** @deprecated For templates only. */
    $emit: EmitFn<Emits<Elements[Tag]['events']>>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
