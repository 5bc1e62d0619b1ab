/** Every command, in the order in which the help lists them. */
import type { Command } from 'commander';

export function addCommands(_program: Command): void {}
