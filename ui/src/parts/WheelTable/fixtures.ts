// A wheel in figures in its four states. Must not hold: anything else.
import { fixtures as drawn } from '../WheelDrawing/fixtures';

const only = ({ areas, times }: (typeof drawn)[keyof typeof drawn]) => ({ areas, times });
export const fixtures = {
  empty: only(drawn.empty),
  filled: only(drawn.filled),
  error: only(drawn.error),
  long: only(drawn.long),
};
