/** 0 done, 1 our fault, 2 the user's input, 3 a check failed, 130 interrupted. */
export const EXIT = { done: 0, ourFault: 1, userInput: 2, checkFailed: 3, interrupted: 130 } as const;
