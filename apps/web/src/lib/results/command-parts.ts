export { commandParts } from '#lib/share/command.ts';
