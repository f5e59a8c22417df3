/** By the code of a refusal. None in English: the API's own sentences are English, and stand in one place. */
export const errors: Readonly<Record<string, string>> = {};
