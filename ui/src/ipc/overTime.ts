// What changes over time, a year of the journal, and a drawing as a file. What must not live here: words, screen state.
import { call } from './call';
import type { DrawingFile } from './gen/DrawingFile';
import type { OverTimeView } from './gen/OverTimeView';
import type { YearView } from './gen/YearView';

/** What changes over time, in all of the journal or in one relationship. */
export const overTime = (relationship: string | null) => call<OverTimeView>('over_time', { relationship });
/** A year of the journal; this one without a number. */
export const year = (year: number | null) => call<YearView>('year', { year });
/** Writes a file where the person says in the system's dialog, and says where that was; null when they close it. */
export const saveDrawing = (file: DrawingFile, name: string) =>
  call<string | null>('save_drawing', { file, name });
