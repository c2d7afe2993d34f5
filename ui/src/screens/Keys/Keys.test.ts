import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onAnew } from '../../anew';
import * as ipc from '../../ipc';
import type { KeysView } from '../../ipc/gen/KeysView';
import { twelve } from '../../testing/startUp';
import Keys from './Keys.svelte';

vi.mock('../../ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  keys: vi.fn(),
  protectWith: vi.fn(async () => null),
  passphraseStrength: vi.fn(async () => ({ score: 4, enough: true })),
  beginWords: vi.fn(),
  cancelWords: vi.fn(async () => null),
  finishWords: vi.fn(),
  checkWords: vi.fn(),
  forgetOldKey: vi.fn(),
}));
const core = vi.mocked(ipc);

const view: KeysView = {
  today: '2026-03-12',
  slots: ['passphrase', 'recovery'],
  damaged: [],
  asks: true,
  keychain: { available: true, why: null },
  wordsSince: '2026-02-02',
  wordsChecked: null,
  rehearse: false,
  old: null,
};
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const says = (text: string) =>
  vi.waitFor(() => expect(document.body.textContent?.replace(/\s+/g, ' ')).toContain(text));

async function shown(change: Partial<KeysView> = {}) {
  core.keys.mockResolvedValue({ ...view, ...change });
  const { unmount } = render(Keys);
  await screen.findByText('Twelve recovery words.');
  return unmount;
}

beforeEach(() => {
  core.beginWords.mockResolvedValue({ words: twelve, ask: [3, 7, 11] });
  core.finishWords.mockResolvedValue(view);
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

async function typeBack() {
  for (const place of [3, 7, 11]) await type(`Word ${place}`, twelve[place - 1] ?? '');
}

describe('keys', () => {
  it('say what opens the journal and since when', async () => {
    await shown();
    await says('Made on 2 February 2026. Not looked for since.');
    await says('A passphrase.');
  });

  it('change the passphrase after the one of today', async () => {
    await shown();
    await press('Change the passphrase, or use the login');
    await fireEvent.click(screen.getByLabelText('With a passphrase'));
    await type('Passphrase', 'tarragon window eleven');
    await type('The same again', 'tarragon window eleven');
    await press('Use this from now on');
    await says('Type your passphrase, or use your recovery words');
    expect(core.protectWith).not.toHaveBeenCalled();

    core.protectWith.mockRejectedValueOnce(new ipc.Trouble('wrong-passphrase'));
    await type('The passphrase of today', 'sesame');
    await press('Use this from now on');
    await says('That is not the passphrase for this journal.');
    const field = screen.getByLabelText('The passphrase of today') as HTMLInputElement;
    expect(field.value).toBe('');

    await type('The passphrase of today', 'the old one');
    await press('Use this from now on');
    await says('From now on it opens with the new passphrase.');
    expect(core.protectWith).toHaveBeenLastCalledWith(
      { with: 'passphrase', passphrase: 'tarragon window eleven' },
      { with: 'passphrase', passphrase: 'the old one' },
    );
    expect(document.activeElement?.textContent).toContain('From now on');
  });

  it('take the words in place of a passphrase', async () => {
    await shown();
    await press('Change the passphrase, or use the login');
    await press('Use my recovery words');
    await type('Your twelve recovery words', 'one two');
    await fireEvent.click(screen.getByLabelText('With this computer’s login'));
    await press('Use this from now on');
    await says('From now on it opens with this computer’s login.');
    expect(core.protectWith).toHaveBeenCalledWith({ with: 'keychain' }, { with: 'words', words: 'one two' });
  });

  it('show new words once, and count them when three are typed back', async () => {
    await shown({ asks: false });
    await press('Make new words');
    await press('Show me new words');
    expect(core.beginWords).toHaveBeenCalledWith({ proof: null, key: null });
    await says('orchard');
    await press('I have written them down');
    expect(document.body.textContent).not.toContain('orchard');
    await press('Use these words from now on');
    await says('Type word 3');
    core.finishWords.mockRejectedValueOnce(new ipc.Trouble('words-not-yours'));
    await typeBack();
    await press('Use these words from now on');
    await says('These are not the words at those places');
    await press('Use these words from now on');
    await says('The new words count.');
    expect(core.cancelWords).not.toHaveBeenCalled();
  });

  it('forget words that were shown when the page is left', async () => {
    const leave = await shown({ asks: false });
    await press('Make new words');
    await press('Show me new words');
    await says('orchard');
    leave();
    expect(core.cancelWords).toHaveBeenCalled();
  });

  it('make a new key with a new way in and new words, and say what it does not do', async () => {
    await shown();
    await says('It does not reach into copies that exist already');
    await press('Make a new key');
    await type('The passphrase of today', 'the old one');
    await fireEvent.click(screen.getByLabelText('With this computer’s login'));
    await press('Continue');
    expect(core.beginWords).toHaveBeenCalledWith({
      proof: { with: 'passphrase', passphrase: 'the old one' },
      key: { with: 'keychain' },
    });
    await says('orchard');
    await press('I have written them down');
    await typeBack();
    core.finishWords.mockImplementationOnce(async (_, onProgress) => {
      onProgress(0.4);
      await new Promise((go) => setTimeout(go, 20));
      return { ...view, old: { keychain: true, backups: [] } };
    });
    await press('Make the new key');
    await says('40 per cent done');
    await says('The journal has a new key, and everything is in it.');
    core.forgetOldKey.mockResolvedValueOnce(view);
    await press('Remove it from the keychain');
    expect(core.forgetOldKey).toHaveBeenCalled();
  });

  it('lead to the door when the new key holds and the journal had to be closed', async () => {
    const begins = vi.fn();
    const stop = onAnew(begins);
    await shown({ asks: false });
    await press('Make a new key');
    await fireEvent.click(screen.getByLabelText('With this computer’s login'));
    await press('Continue');
    await says('orchard');
    await press('I have written them down');
    await typeBack();
    core.finishWords.mockRejectedValueOnce(new ipc.Trouble('new-key-holds'));
    await press('Make the new key');
    await says('The new key holds, and the journal is closed');
    expect(screen.queryByLabelText('Word 3')).toBeNull();
    await press('Open the journal');
    expect(begins).toHaveBeenCalledOnce();
    expect(core.cancelWords).not.toHaveBeenCalled();
    stop();
  });

  it('look whether the words are still there', async () => {
    await shown();
    await press('Check that you still have them');
    core.checkWords.mockRejectedValueOnce(new ipc.Trouble('word-unknown', '7:tabel:table'));
    await type('Your twelve recovery words', 'tabel');
    await press('Check these words');
    await says('The nearest is “table”');
    core.checkWords.mockResolvedValueOnce({ ...view, wordsChecked: '2026-03-12' });
    await type('Your twelve recovery words', twelve.join(' '));
    await press('Check these words');
    await says('Those are the words.');
    await says('Last found to be there on 12 March 2026.');
  });

  it('give the focus back to what began it', async () => {
    await shown();
    await press('Check that you still have them');
    await press('Cancel');
    const button = screen.getByRole('button', { name: 'Check that you still have them' });
    expect(document.activeElement).toBe(button);
  });

  it('say when they cannot be had, and try again', async () => {
    core.keys.mockRejectedValueOnce(new ipc.Trouble('internal'));
    render(Keys);
    core.keys.mockResolvedValue(view);
    await press('Try again');
    await screen.findByText('Twelve recovery words.');
  });
});
