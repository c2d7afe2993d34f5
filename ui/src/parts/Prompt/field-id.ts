// How a prompt's field is found on the page. Must not hold: anything else. The prefix keeps an instrument's ids from
// meeting the window's own ("main").
export const fieldId = (prompt: string): string => `a-${prompt}`;

/** The day of a date that is only a part of a field: of a row, or of a signature. */
export const dayId = (field: string, part: string): string => `${field}-${part}-day`;
