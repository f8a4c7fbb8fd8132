/** Why a part of the page is missing, for the reader. Browsers remember that a script did not load, until the page is loaded again. */
const sentence = 'A part of this page did not load; is there a connection? Loading the page again tries it again.';

/** That a part of the page did not load, in a sentence. */
export class MissingPartError extends Error {
  override readonly name = 'MissingPartError';
}

/**
 * A module that is loaded when it is first wanted.
 *
 * @example const { csvOfRecords } = await loaded(import('./csv.ts'));
 * @throws MissingPartError if it does not load.
 */
export async function loaded<Module>(module: Promise<Module>): Promise<Module> {
  try {
    return await module;
  } catch (cause) {
    throw new MissingPartError(sentence, { cause });
  }
}
