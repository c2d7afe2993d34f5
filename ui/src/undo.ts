// Ctrl Z in a field: WebKitGTK keeps the history of what was typed, but listens to no key for it, so we do. What must
// not live here: a history of our own.

/** Which step a key asks for, by the habits of Windows and Linux; macOS has its own, and its webview knows them. */
export function stepOf(event: KeyboardEvent, mac: boolean): 'undo' | 'redo' | null {
  if (mac || !event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

/** For the whole document's keydown. */
export function undoKeys(event: KeyboardEvent): void {
  const writing = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
  const step = stepOf(event, navigator.platform.startsWith('Mac'));
  if (!writing || step === null || event.defaultPrevented) return;
  event.preventDefault();
  document.execCommand?.(step);
}
