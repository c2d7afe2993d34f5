// The file or folder somebody chose, and what a look into it gave. What must not live here: looking, bringing in.
import type { BringPreview } from '../../ipc/gen/BringPreview';

export type Chosen = {
  file: string;
  sealed: boolean;
  passphrase: string;
  /** What it would bring; none as long as it was not looked into, or is another by now. */
  holds: BringPreview | null;
  /** Whether it was written to after it was looked into. */
  changed: boolean;
};

/** What opens it; none for a file that is not sealed. */
export const secret = ({ sealed, passphrase }: Chosen) => (sealed ? passphrase : null);
