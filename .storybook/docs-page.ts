import { Controls, Description, DocsContext, Primary, Title } from '@storybook/addon-docs/blocks';
import { createElement as draw, useContext, type ReactElement } from 'react';

/** The page of an element: what it is, its first story, and links to the others, which would make a long page. */
export function DocsPage(): ReactElement {
  return draw(
    'div',
    null,
    draw(Title),
    draw(Description),
    draw(Primary),
    draw('h2', null, 'States'),
    draw(StoryLinks),
    draw('h2', null, 'Interface'),
    draw('details', null, draw('summary', null, 'Attributes, properties, events, parts'), draw(Controls)),
  );
}

function StoryLinks(): ReactElement {
  const stories = useContext(DocsContext).componentStories();
  const items = stories.map(({ id, name }) =>
    draw('li', { key: id }, draw('a', { href: `./?path=/story/${id}`, target: '_top' }, name)),
  );
  return draw('ul', { style: { columns: '3 12em' } }, items);
}
