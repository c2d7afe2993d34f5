// How a prompt's field is found on the page. Must not hold: anything else. The prefix keeps an instrument's ids from
// meeting the window's own ("main").
export const fieldId = (prompt: string): string => `a-${prompt}`;
