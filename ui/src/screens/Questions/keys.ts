// The key that goes to the question bank and back: Ctrl J, on a Mac ⌘ J. A plain letter, so that it is where it is on
// every keyboard. Q quits or logs out, Shift and a letter belongs to input methods (Ctrl Shift U), the full stop, the
// semicolon and the slash to GTK's text fields (emoji, select all); J means nothing in a text field of any of them.
// What must not live here: what happens then.

import { asksFor, mac } from '../../shortcuts.svelte';

export const isBankKey = (event: KeyboardEvent): boolean => asksFor(event, 'bank');

export const bankKeys = { says: mac ? '⌘ J' : 'Ctrl J', aria: mac ? 'Meta+J' : 'Control+J' };
