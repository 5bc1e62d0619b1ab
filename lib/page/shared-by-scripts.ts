/**
 * Something that all scripts of ours in a page have in common. Each script is built with its own copy of the modules
 * it uses, so what a module keeps of the page's elements would else be known to one of them alone.
 * @param name of a property of the world's own, which the page's elements with that name do not stand for
 * @param make called by the first script that asks
 */
export function sharedByScripts<Shared extends object>(name: string, make: () => Shared): Shared {
  if (!Object.hasOwn(globalThis, name)) {
    Object.defineProperty(globalThis, name, { value: make() });
  }
  return (globalThis as unknown as Record<string, Shared>)[name] as Shared;
}
