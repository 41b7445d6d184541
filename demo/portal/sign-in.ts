import { find } from './find.ts';
import { type Person, sendSignIn } from './session.ts';
import { type Language, WORDS, writeWords } from './words.ts';

const ROLES = { partner: 'rolePartner', administrator: 'roleAdministrator', viewer: 'roleViewer' } as const;

const dialog = find('.sign-in') as HTMLDialogElement;
let signingIn: Promise<Person> | undefined;
let isSending = false;
let cancel = (): void => {};

/** Asks the user to sign in before the page shows anything. */
export function askWhoItIs(people: readonly Person[], language: Language): Promise<Person> {
  return ask(people, language, 'signInText', () => dialog.show());
}

/** Asks the user to sign in over the page, which stays as it is. Rejects if the user cancels. */
export function askAgain(people: readonly Person[], language: Language): Promise<Person> {
  return ask(people, language, 'signInAgainText', () => dialog.showModal());
}

function ask(people: readonly Person[], language: Language, text: string, show: () => void): Promise<Person> {
  signingIn ??= new Promise<Person>((signedIn, cancelled) => {
    find('#sign-in-text').dataset.text = text;
    find('.people').replaceChildren(...people.map((person) => choice(person, language, signedIn)));
    clearFailure();
    writeWords(dialog, language);
    cancel = () => cancelled(new Error('The sign-in was cancelled'));
    show();
  }).finally(() => {
    signingIn = undefined;
    dialog.close();
  });
  return signingIn;
}

function choice(person: Person, language: Language, signedIn: (person: Person) => void): HTMLLIElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(part('person-name', person.name), part('person-organisation', person.organisation));
  const role = part('person-role', WORDS[language][ROLES[person.role]]);
  role.dataset.text = ROLES[person.role];
  button.append(role);
  button.addEventListener('click', () => {
    // After two presses in a row, the page could show one person while the cookie holds the other.
    if (isSending) return;
    isSending = true;
    clearFailure();
    sendSignIn(person.id)
      .then(signedIn, () => showFailure())
      .finally(() => (isSending = false));
  });
  const item = document.createElement('li');
  item.append(button);
  return item;
}

function part(className: string, text: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}

function showFailure(): void {
  const failure = document.createElement('p');
  failure.role = 'alert';
  failure.dataset.text = 'signInFailed';
  find('.sign-in-failure').replaceChildren(failure);
  writeWords(dialog, document.documentElement.lang as Language);
}

function clearFailure(): void {
  find('.sign-in-failure').replaceChildren();
}

dialog.addEventListener('close', () => {
  if (!dialog.open) cancel();
});
find('.sign-in .cancel').addEventListener('click', () => dialog.close());
