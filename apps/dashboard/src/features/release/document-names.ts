/** The documents of a change, in the order in which they are written (FDA's Predetermined Change Control Plan). */
export const documentNames = ['modifications', 'protocol', 'impact'] as const;
