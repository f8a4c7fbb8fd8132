import { activationNames, initializerNames, parseSweepSpec, SpecError, torchGains } from '@initscope/core';

/** Arguments that some initializer takes, each with values that show what it may be. */
const initializerArguments = [
  'mode=fan_in',
  'mode=fan_out',
  'mode=fan_avg',
  ...Object.keys(torchGains).map((name) => `gain=${name}`),
  'gain=1.5',
  'scale=2',
  'distribution=normal',
  'distribution=truncated_normal',
  'distribution=uniform',
];

/** How an initializer's name may go on: `kaiming_normal(mode=fan_out)`. Which arguments it takes, the spec's own parser says. */
export function initializerCompletions(begun: string): string[] {
  const [, stem, argument] = /^(.*[(,])([^(,]*)$/.exec(begun) ?? [];
  if (stem === undefined || argument === undefined) {
    return initializerNames.flatMap((name) => (argumentsAfter(`${name}(`).length === 0 ? [name] : [name, `${name}(`]));
  }
  const fitting = argumentsAfter(stem);
  // Names of arguments first, and values once there is a name.
  return argument.includes('=')
    ? fitting.map((each) => `${stem}${each})`)
    : [...new Set(fitting.map((each) => stem + each.replace(/=.*/, '=')))];
}

function argumentsAfter(stem: string): string[] {
  return initializerArguments.filter((argument) => isInitializer(`${stem}${argument})`));
}

function isInitializer(text: string): boolean {
  try {
    parseSweepSpec({ initializer: text });
    return true;
  } catch (error) {
    if (error instanceof SpecError) return false;
    throw error;
  }
}

/** How an activation's name may go on. */
export function activationCompletions(begun: string): string[] {
  return begun.includes('(') ? ['leaky_relu(0.2)'] : [...activationNames, 'leaky_relu('];
}
