// One call of the core, and what it answers when it cannot. What must not live here: any command by name.
import { invoke } from '@tauri-apps/api/core';
import type { Code } from './gen/Code';
import type { Problem } from './gen/Problem';

/** What the core answers when it cannot: a code the words know, and sometimes a detail (a place, a count, a folder). */
export class Trouble extends Error {
  readonly code: Code;
  readonly detail: string | null;
  constructor(code: Code, detail: string | null = null, message = '') {
    super(message || code);
    this.name = 'Trouble';
    this.code = code;
    this.detail = detail;
  }
}

/** Any thrown thing as a Trouble, so that a screen handles one kind. What is not from the core is `internal`. */
export function asTrouble(thrown: unknown): Trouble {
  if (thrown instanceof Trouble) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string') {
    const { code, detail, message } = thrown as Problem;
    return new Trouble(code, detail ?? null, message);
  }
  return new Trouble('internal', null, String(thrown));
}

export async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}
