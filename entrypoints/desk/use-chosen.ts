import { useState } from 'preact/hooks';

/** Which of a list are chosen, in the order in which they were. */
export function useChosen() {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return { chosen, toggle, clear: () => setChosen([]) };
}
