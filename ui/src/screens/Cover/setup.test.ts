import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { startUpOf, twelve } from '../../testing/startUp';
import Setup from './Setup.svelte';

vi.mock('../../ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  beginSetup: vi.fn(),
  cancelSetup: vi.fn(async () => null),
  finishSetup: vi.fn(),
  passphraseStrength: vi.fn(),
  pickFolder: vi.fn(),
  placeOf: vi.fn(async () => null),
}));
const core = vi.mocked(ipc);
const opened = { name: 'Mentoring', sample: false, needsProtection: false };
const strong = 'tarragon window eleven';

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

function begin(keychain = true) {
  const onleave = vi.fn();
  const onopened = vi.fn();
  const start = startUpOf({
    state: 'absent',
    journal: null,
    known: [],
    keychain: keychain ? { available: true, why: null } : { available: false, why: 'absent' },
  });
  render(Setup, { start, onleave, onopened });
  return { onleave, onopened };
}

async function toWordsByLogin() {
  await press('Continue');
  await fireEvent.click(screen.getByLabelText('With this computer’s login'));
  await press('Continue');
  await vi.waitFor(() => expect(heading()).toContain('twelve recovery words'));
}

beforeEach(() => {
  core.beginSetup.mockImplementation(async () => ({ words: [...twelve], ask: [3, 7, 11] }));
  core.passphraseStrength.mockImplementation(async (passphrase) =>
    passphrase === strong ? { score: 4, enough: true } : { score: 1, enough: false },
  );
  core.finishSetup.mockResolvedValue(opened);
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

describe('a new journal', () => {
  it('says what it means when other computers reach its folder, and offers another', async () => {
    core.placeOf.mockResolvedValueOnce({ kind: 'synced', name: 'Nextcloud' });
    begin();
    await screen.findByText('Nextcloud copies this folder to other computers.');
    core.pickFolder.mockResolvedValueOnce('/home/ada/Papers');
    await fireEvent.click(screen.getAllByRole('button', { name: 'Choose another folder' })[1] as HTMLElement);
    await vi.waitFor(() => expect(screen.queryByText(/Nextcloud copies/)).toBeNull());
    expect(core.placeOf).toHaveBeenLastCalledWith('/home/ada/Papers');
  });

  it('goes by login from its name to Today', async () => {
    const { onopened } = begin();
    expect(screen.getByText('/home/ada/Documents/Ithaca/Mentoring')).toBeTruthy();
    await toWordsByLogin();
    expect(core.beginSetup).toHaveBeenCalledWith({
      name: 'Mentoring',
      folder: null,
      protection: { with: 'keychain' },
    });
    expect(screen.getAllByRole('listitem').map((item) => item.textContent?.replace(/\d/g, ''))).toEqual(
      twelve,
    );
    await press('I have written them down');
    expect(document.body.textContent).not.toContain('orchard');
    await type('Word 3', ' Violin ');
    await type('Word 7', 'lantern');
    await type('Word 11', 'window');
    await press('Open my journal');
    await vi.waitFor(() => expect(onopened).toHaveBeenCalledWith(opened));
    expect(core.finishSetup).toHaveBeenCalledWith(['violin', 'lantern', 'window']);
  });

  it('does not go on without a name, and says so beside the field and above', async () => {
    begin();
    await type('Name of the journal', '  ');
    await press('Continue');
    expect(screen.getByRole('alert').textContent).toContain('Give the journal a name');
    expect(screen.getByLabelText('Name of the journal').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    await fireEvent.click(screen.getByRole('link', { name: 'Give the journal a name' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Name of the journal'));
    expect(location.hash).toBe('');
  });

  it('asks for a choice, and marks nothing beforehand', async () => {
    begin();
    await press('Continue');
    expect(screen.getAllByRole('radio').every((radio) => !(radio as HTMLInputElement).checked)).toBe(true);
    await press('Continue');
    expect(screen.getByRole('alert').textContent).toContain('Choose how the journal should open');
  });

  it('offers only a passphrase when there is no keychain, and says why', async () => {
    begin(false);
    await press('Continue');
    expect(heading()).toBe('Choose a passphrase');
    expect(screen.queryByRole('radio')).toBeNull();
    expect(document.body.textContent).toContain('finds none running here');
  });

  it('refuses a weak passphrase, two that differ, and none; then hands it on and clears it', async () => {
    begin(false);
    await press('Continue');
    await press('Continue');
    expect(screen.getByRole('alert').textContent).toContain('Type a passphrase');

    await type('Passphrase', 'summer');
    await press('Continue');
    await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toContain('guessed too soon'));

    await type('Passphrase', strong);
    await type('The same again', 'tarragon windows eleven');
    await press('Continue');
    await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toContain('not the same'));
    expect(screen.getByLabelText('The same again').getAttribute('aria-invalid')).toBe('true');
    expect(core.beginSetup).not.toHaveBeenCalled();

    await type('The same again', strong);
    const [first] = [screen.getByLabelText('Passphrase') as HTMLInputElement];
    await press('Continue');
    await vi.waitFor(() => expect(heading()).toContain('twelve recovery words'));
    expect(core.beginSetup.mock.calls[0]?.[0].protection).toEqual({ with: 'passphrase', passphrase: strong });
    expect(first.value).toBe('');
  });

  it('shows a passphrase only on a press, and measures it in words', async () => {
    begin(false);
    await press('Continue');
    const field = screen.getByLabelText('Passphrase') as HTMLInputElement;
    expect(field.type).toBe('password');
    const [show] = screen.getAllByRole('button', { name: 'Show the passphrase' });
    await fireEvent.click(show as HTMLElement);
    expect(field.type).toBe('text');
    await type('Passphrase', 'summer');
    await vi.waitFor(() => expect(document.body.textContent).toContain('Not enough yet'));
    const meter = screen.getByLabelText('How hard it is to guess');
    expect(meter.getAttribute('value') ?? String((meter as HTMLMeterElement).value)).toBe('1');
  });

  it('says which words are missing, and when they are not the right ones', async () => {
    begin();
    await toWordsByLogin();
    await press('I have written them down');
    await type('Word 3', 'violin');
    await press('Open my journal');
    const lines = screen.getAllByRole('link').map((link) => link.textContent);
    expect(lines).toEqual(['Type word 7', 'Type word 11']);

    core.finishSetup.mockRejectedValueOnce(new ipc.Trouble('words-not-yours'));
    await type('Word 7', 'lantern');
    await type('Word 11', 'salad');
    await press('Open my journal');
    await vi.waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('not the words at those places'),
    );
    expect(screen.getByLabelText('Word 11').getAttribute('aria-invalid')).toBe('true');
  });

  it('makes new words on going back from typing them, and says so', async () => {
    begin();
    await toWordsByLogin();
    await press('I have written them down');
    expect(document.body.textContent).toContain('Going back makes twelve new words');
    await press('Back');
    await vi.waitFor(() => expect(core.beginSetup).toHaveBeenCalledTimes(2));
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('These are new words'));
  });

  it('asks for the passphrase again on going back, because it was not kept', async () => {
    begin(false);
    await press('Continue');
    await type('Passphrase', strong);
    await type('The same again', strong);
    await press('Continue');
    await vi.waitFor(() => expect(heading()).toContain('twelve recovery words'));
    await press('I have written them down');
    await press('Back');
    await vi.waitFor(() => expect(heading()).toBe('Choose a passphrase'));
    expect(core.cancelSetup).toHaveBeenCalled();
    expect(document.body.textContent).toContain('will be new ones');
    expect((screen.getByLabelText('Passphrase') as HTMLInputElement).value).toBe('');
  });

  it('brings a folder that is taken back to its question', async () => {
    begin();
    core.beginSetup.mockRejectedValueOnce(new ipc.Trouble('already-there'));
    await press('Continue');
    await fireEvent.click(screen.getByLabelText('With this computer’s login'));
    await press('Continue');
    await vi.waitFor(() => expect(heading()).toBe('What is your journal called?'));
    expect(screen.getByRole('alert').textContent).toContain('already a journal in this folder');
    expect(document.activeElement).toBe(screen.getByRole('alert'));
  });

  it('offers a passphrase when the keychain turns out to be locked', async () => {
    begin();
    core.beginSetup.mockRejectedValueOnce(new ipc.Trouble('keychain-locked'));
    await press('Continue');
    await fireEvent.click(screen.getByLabelText('With this computer’s login'));
    await press('Continue');
    await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toContain('keychain is locked'));
    await press('Use a passphrase instead');
    expect(heading()).toBe('Choose a passphrase');
  });
});
