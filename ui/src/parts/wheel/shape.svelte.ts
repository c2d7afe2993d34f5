// How every wheel is drawn just now; the journal remembers it, and the frame hands it on when a journal opens. Must not
// hold: the setting of it (screens/Wheels), drawing.
import type { Shape } from './geometry';

export const drawn: { shape: Shape } = $state({ shape: 'segments' });
