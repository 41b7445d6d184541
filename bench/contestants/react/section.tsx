/** @jsxImportSource react */
import * as Switch from '@radix-ui/react-switch';
import { memo, useEffect, useMemo, useState } from 'react';
import type { AccountData } from '../../data.ts';
import type { AccountSource } from '../contestant.ts';
import { integrationRows, type IntegrationRow } from '../view.ts';
import { Picker } from './picker.tsx';

/** What the page can do with a section that is on it. */
export class SectionHandle {
  openPicker = (): void => {};
  update: (account: AccountData) => void = () => {};
}

/** The section, with its picker. */
export function Section({ source, handle }: { source: AccountSource; handle: SectionHandle }) {
  const [account, setAccount] = useState<AccountData>({ integrations: [], applications: [] });
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    Object.assign(handle, { openPicker: () => setOpen(true), update: setAccount });
    let isWanted = true;
    void source.read().then((read) => isWanted && setAccount(read));
    return () => {
      isWanted = false;
    };
  }, [source, handle]);
  const rows = useMemo(() => integrationRows(account), [account]);
  return (
    <>
      <section className="section">
        <div className="header">
          <h2>Integrations</h2>
          <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            + Add new
          </button>
        </div>
        <ul role="list" aria-label="Integrations">
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      </section>
      <Picker account={account} open={isOpen} onOpenChange={setOpen} />
    </>
  );
}

/** Drawn anew only where the state that its key stands for is another one. */
const Row = memo(
  ({ row }: { row: IntegrationRow }) => {
    const look = { 'setup-required': 'primary', error: '' }[row.status as string] ?? 'quiet';
    return (
      <li className="row" data-id={row.id}>
        <span className="logo" aria-hidden="true">
          {row.initials}
        </span>
        <div>
          <p className="title">
            <span className="name">{row.name}</span>
            <span className="detail">{row.ownName}</span>
          </p>
          <p className="title">
            <span className={`badge ${row.status}`}>{row.statusText}</span>
            <span className="detail">{row.fact}</span>
          </p>
        </div>
        <button type="button" className={`button ${look}`} aria-label={row.actionName}>
          {row.action}
        </button>
        <Switch.Root className="switch" checked aria-label={row.switchName} />
      </li>
    );
  },
  (before, after) => before.row.key === after.row.key,
);
