/**
 * Whether a tag is still free. Of two copies of the library on a page the first one's elements stay; a second warns.
 * The caller defines with a literal tag, which tools that read the source need.
 */
export function canDefine(tag: string, element: CustomElementConstructor): boolean {
  const defined = customElements.get(tag);
  if (defined && defined !== element) {
    console.warn(`<${tag}> is already defined by another copy of integration-elements. The first definition stays.`);
  }
  return !defined;
}
