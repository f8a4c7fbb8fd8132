import type { Document } from 'yaml';
import { UsageError } from '../usage-error.ts';

/** How a config file is written; standard input and files without an ending are YAML, of which JSON is a part. */
export type ConfigForm = 'json' | 'yaml';

/**
 * The value that a config file's text stands for.
 *
 * @param name - what errors call the file.
 */
export async function parseConfigText(text: string, form: ConfigForm, name: string): Promise<unknown> {
  const value = form === 'json' ? parseJson(text, name) : undefined;
  // JSON.parse would take the last of two values for a field in silence; a return by itself is white space to it alone.
  const document = await parseYaml(form === 'json' ? text.replaceAll('\r', ' ') : text, name);
  return form === 'json' ? value : valueOf(document, name);
}

function parseJson(text: string, name: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`${name}: not JSON: ${withPlace(inOneLine(error.message), text)}`);
  }
}

/** Node says how many characters come before a fault, and only newer ones on which line that is. */
function withPlace(message: string, text: string): string {
  if (message.includes('(line ')) return message;
  return message.replace(/at position (\d+)/, (_, position: string) => {
    const lines = text.slice(0, Number(position)).split('\n');
    return `at line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
  });
}

async function parseYaml(text: string, name: string): Promise<Document> {
  const { Document, parseAllDocuments } = await import('yaml');
  // A list or mapping for a key would be turned into text, with a warning from the process.
  const documents = parseAllDocuments(text, { stringKeys: true });
  if (documents.length > 1) {
    throw new UsageError(`${name}: given ${documents.length} YAML documents; allowed: one; split the file at "---"`);
  }
  const [document = new Document(null)] = documents;
  const fault = document.errors.at(0) ?? document.warnings.at(0);
  // The message goes on with the line itself, and a mark below the fault.
  if (fault !== undefined) throw new UsageError(`${name}: ${inOneLine(fault.message.replace(/:?\n.*/s, ''))}`);
  return document;
}

function valueOf(document: Document, name: string): unknown {
  try {
    const value: unknown = document.toJS();
    return value;
  } catch (error) {
    // An alias of nothing, or aliases of aliases that would fill the memory.
    if (!(error instanceof ReferenceError)) throw error;
    throw new UsageError(`${name}: ${inOneLine(error.message)}`);
  }
}

function inOneLine(message: string): string {
  return message.replaceAll(/\s+/g, ' ').trim();
}
