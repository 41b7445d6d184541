/** @jsxImportSource react */
import * as Dialog from '@radix-ui/react-dialog';
import * as Switch from '@radix-ui/react-switch';
import * as Tabs from '@radix-ui/react-tabs';
import type { Application } from 'integration-elements';
import { memo, useCallback, useMemo, useState } from 'react';
import type { AccountData } from '../../data.ts';
import { applicationRows, chosenText, countText, findApplications, tabText, type ApplicationRow } from '../view.ts';

interface PickerProps {
  account: AccountData;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const KINDS: readonly Application['kind'][] = ['first-party', 'third-party'];

/** The picker: Radix's dialog and tabs around a plain list. */
export function Picker({ account, open, onOpenChange }: PickerProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="picker radix" aria-describedby={undefined}>
          <header>
            <Dialog.Title asChild>
              <h2>Integrations</h2>
            </Dialog.Title>
          </header>
          <Catalogue account={account} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Catalogue({ account }: { account: AccountData }) {
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<string>('third-party');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = useCallback((id: string) => setChosen((before) => toggled(before, id)), []);
  const applications = useMemo(() => findApplications(account.applications, search), [account, search]);
  const rows = useMemo(
    () => applicationRows({ ...account, applications }, kind === 'first-party' ? kind : 'third-party'),
    [account, applications, kind],
  );
  return (
    <Tabs.Root value={kind} onValueChange={setKind}>
      <Tabs.List className="tabs">
        {KINDS.map((each) => (
          <Tabs.Trigger key={each} value={each} className="tab">
            {tabText(each, applications)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <div className="search">
        <input
          type="search"
          aria-label="Search applications"
          placeholder="Search applications"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <p className="status" role="status">
          {search.trim() ? countText(rows.length) : ''}
        </p>
      </div>
      {KINDS.map((each) => (
        <Tabs.Content key={each} value={each} className="panel">
          <ul role="list">
            {rows.map((row) => (
              <Row key={row.id} row={row} isChosen={chosen.has(row.id)} onChoose={choose} />
            ))}
          </ul>
        </Tabs.Content>
      ))}
      <footer>
        <p className="muted" role="status">
          {chosenText(chosen.size)}
        </p>
        <Dialog.Close className="button">Cancel</Dialog.Close>
        <Dialog.Close className="button primary">Done</Dialog.Close>
      </footer>
    </Tabs.Root>
  );
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

interface RowProps {
  row: ApplicationRow;
  isChosen: boolean;
  onChoose: (id: string) => void;
}

const Row = memo(
  ({ row, isChosen, onChoose }: RowProps) => (
    <li className="row" data-id={row.id}>
      <span className="logo" aria-hidden="true">
        {row.initials}
      </span>
      <div>
        <p className="name">{row.name}</p>
        <p className="muted">{row.description}</p>
      </div>
      {row.isOnAccount ? (
        <Switch.Root className="switch" checked aria-label={row.switchName} />
      ) : (
        <button
          type="button"
          className="button"
          aria-label={row.addName}
          aria-pressed={isChosen}
          onClick={() => onChoose(row.id)}
        >
          {isChosen ? '✓ Selected' : 'Add'}
        </button>
      )}
    </li>
  ),
  (before, after) =>
    before.row.id === after.row.id &&
    before.row.isOnAccount === after.row.isOnAccount &&
    before.isChosen === after.isChosen,
);
