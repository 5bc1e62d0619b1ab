/** What a view has done to the collection, and what is said when it is done. */
export type Act = (did: string, action: () => Promise<unknown>) => Promise<boolean>;
