import { describe, expect, it, vi } from 'vitest';
import { changedEvent, type ChangeEvent, removedEvent } from '../../../demo/server/changes/change-event.ts';
import { Changes } from '../../../demo/server/changes/changes.ts';
import { RecentEvents } from '../../../demo/server/changes/recent-events.ts';

function eventOf(id: string): ChangeEvent {
  return removedEvent(id, `i-${id}`)!;
}

describe('the recent events of an account', () => {
  it('are those after the one with an identifier', () => {
    const recent = new RecentEvents();
    const start = recent.lastId;
    const [a, b] = [eventOf('a'), eventOf('b')];
    recent.add(a);
    recent.add(b);
    expect(recent.after(start)).toEqual([a, b]);
    expect(recent.after('a')).toEqual([b]);
    expect(recent.after('b')).toEqual([]);
    expect(recent.lastId).toBe('b');
    expect(recent.after('unheard-of')).toBeUndefined();
    expect(recent.after('')).toBeUndefined();
    recent.clear();
    for (const id of [start, 'a', 'b']) expect(recent.after(id)).toBeUndefined();
  });

  it('are bounded in number and in bytes', () => {
    const recent = new RecentEvents();
    for (let number = 0; number < 500; number += 1) recent.add(eventOf(String(number)));
    expect(recent.after('0')).toBeUndefined();
    expect(recent.after('449')).toHaveLength(50);
    const bytes = new Uint8Array(30 * 1024);
    for (let number = 0; number < 5; number += 1) recent.add({ id: `large-${number}`, bytes });
    expect(recent.after('499')).toBeUndefined();
    expect(recent.after('large-2')).toHaveLength(2);
  });
});

describe('changes', () => {
  const listener = { changed: () => undefined, ended: () => undefined };

  it('keep the events of an account for a while after the last listener has left', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const changes = new Changes();
    const leave = changes.listen('a', listener);
    const start = changes.lastId('a');
    leave();
    changes.tell('a', eventOf('1'));
    expect(changes.eventsAfter('a', start)).toHaveLength(1);
    vi.setSystemTime(Date.now() + 3 * 60_000);
    expect(changes.isFollowed('a')).toBe(false);
    expect(changes.eventsAfter('a', start)).toBeUndefined();
    vi.useRealTimers();
  });

  it('keep them for a bounded number of such accounts, and for all that have listeners', () => {
    const changes = new Changes({ process: 5_000 });
    changes.listen('stays', listener);
    for (let number = 0; number < 2_000; number += 1) changes.listen(`a-${number}`, listener)();
    expect(changes.isFollowed('stays')).toBe(true);
    expect(changes.isFollowed('a-1999')).toBe(true);
    expect(changes.isFollowed('a-0')).toBe(false);
  });
});

it('an integration that is too long for an event is not sent in one', () => {
  const integration = { id: 'i', applicationId: 'a', status: 'active' as const };
  expect(changedEvent('1', integration)).toBeDefined();
  expect(changedEvent('1', { ...integration, name: 'x'.repeat(70_000) })).toBeUndefined();
});
