/** A line of help: what may be written or met, and what it means. */
export type Entry = readonly [term: string, meaning: string];

/** What --help of a command says beside its examples and flags. */
export interface Manual {
  /** What it does, in a sentence or two. */
  readonly about: string;
  readonly sections: Readonly<Record<string, readonly Entry[]>>;
}

const drawing: readonly Entry[] = [
  ['NO_COLOR, FORCE_COLOR', 'no colours; colours in a pipe too (1, 2 or 3). --color and --no-color come before them'],
  ['COLUMNS', 'how wide to draw where standard output is no terminal'],
];
const specVariables: Entry = [
  'INITSCOPE_LAYERS …',
  'for sweep and run, any field of the spec by the name of its flag: INITSCOPE_SIGMA_SQ=2/fan_in. Flags come before it, and it before --config',
];

const endings: readonly Entry[] = [
  ['0', 'done'],
  ['1', 'a fault of initscope’s own'],
  ['2', 'the command line cannot be carried out; one line says what would do, and nothing is written'],
];
const interrupted: Entry = ['130', 'interrupted, as by Ctrl-C'];

const specFile: Entry = [
  'sweep.yaml, sweep.json',
  'for --config, by any name: fields of a spec by their names in JSON, such as "layers: 20" and "sigmaSq: log:1e-3:1:41"',
];

/** The manuals, by command; that of initscope itself by no name. */
export const manuals: Readonly<Partial<Record<string, Manual>>> = {
  '': {
    about: '',
    sections: {
      'Environment:': [specVariables, ...drawing],
      'Exit codes:': [...endings, ['3', 'some networks of a sweep failed; the others are kept'], interrupted],
      'See also:': [
        ['initscope help COMMAND', 'examples, flags, environment, exit codes and files of a command'],
        ['initscope completion', 'commands, flags and values at the press of a tab'],
      ],
    },
  },
  sweep: {
    about:
      'Builds every network of the grid that the spec spans, measures each layer’s signals and gradients for every σ² and seed, and draws log10 std over layer × σ², with a verdict in words. Results go to a folder of the spec’s own name: the same sweep finds them there, and another goes beside them.',
    sections: {
      'Environment:': [
        specVariables,
        ['INITSCOPE_JOBS, INITSCOPE_OUTPUT, INITSCOPE_FORMAT', '--jobs, --output and --format'],
        ['SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX', 'which shard --shard auto/16 takes'],
        ...drawing,
      ],
      'Exit codes:': [...endings, ['3', 'some networks failed; the others are kept'], interrupted],
      'Files:': [
        [
          'initscope-results/NAME/',
          'records in the format asked for, summary.json, heatmap.svg, and theory.csv with --theory; until it is whole, journal.ndjson, from which --resume goes on',
        ],
        specFile,
      ],
      'See also:': [
        ['run', 'one network'],
        ['merge, report, view', 'shards as one result; a result as a page; a result in the browser'],
      ],
    },
  },
  run: {
    about:
      'Builds one network, measures the std of its signals and gradients in every layer, and says in words what becomes of them: which number formats lose them, and which σ² would keep them.',
    sections: {
      'Formats, and what they drop:': [
        ['table', 'figures beyond the fourth digit'],
        ['json', 'quantities other than h and dl_df, and moments other than std; it has the verdict in numbers'],
        ['csv, ndjson', 'the verdict; they hold a record for each layer and quantity, as those of a sweep'],
      ],
      'Environment:': [specVariables, ...drawing],
      'Exit codes:': [...endings, interrupted],
      'Files:': [specFile],
      'See also:': [
        ['sweep', 'several networks, σ² or seeds'],
        ['critical', 'which σ² to give'],
      ],
    },
  },
  critical: {
    about:
      'Finds by mean-field theory the σ_w² at which gradients keep their size, for each activation and bias variance, and says where there is none. With --width it measures that σ² in networks too, with its 95 % interval over seeds.',
    sections: {
      'Formats, and what they drop:': [
        ['table', 'figures beyond the seventh digit'],
        ['json, csv', 'nothing; csv has a row for each point'],
      ],
      'Environment:': drawing,
      'Exit codes:': [...endings, interrupted],
      'See also:': [['phase', 'the whole plane around such a point']],
    },
  },
  phase: {
    about:
      'Draws what mean-field theory says of infinitely wide networks over the plane of σ_w² and σ_b²: where signals and gradients survive, and the critical line between. One value of each gives that point, and a few give a table.',
    sections: {
      'Formats, and what they drop:': [
        ['table', 'all but the one quantity that is drawn'],
        ['json', 'nothing'],
        ['csv', 'the critical line; it has a row for each point'],
      ],
      'Environment:': drawing,
      'Exit codes:': [...endings, interrupted],
      'See also:': [['critical', 'the critical points alone, for several activations']],
    },
  },
  notebook: {
    about:
      "Computes the three networks of Notebook 7.3 “Initialization” from NumPy's own random stream, and prints its six tables as the notebook does.",
    sections: { 'Exit codes:': endings, 'See also:': [['run', 'any network, layer by layer']] },
  },
  merge: {
    about:
      'Puts the shards that sweep --shard has computed, on one machine or many, together to the result of the whole sweep, and shows it. It says which are missing or unfinished, if any are.',
    sections: { 'Exit codes:': [...endings, interrupted], 'See also:': [['sweep', 'makes the shards, with --shard']] },
  },
  report: {
    about:
      'Makes a file of a result that can be passed on: one HTML page that holds everything and needs no server, or the heatmaps as an SVG or PNG picture.',
    sections: { 'Exit codes:': [...endings, interrupted], 'See also:': [['view', 'a result in the browser']] },
  },
  view: {
    about:
      'Serves the site, to this machine alone, with a result opened in it, and prints its address. Nothing leaves the machine.',
    sections: { 'Exit codes:': endings, 'See also:': [['report', 'a result as a file that needs no server']] },
  },
  completion: {
    about:
      'Prints a script with which a shell completes commands, flags, their values and files. The shell is the one named, or else the one in $SHELL.',
    sections: {
      'Exit codes:': endings,
      'Files:': [
        ['~/.bashrc', 'eval "$(initscope completion bash)"'],
        ['~/.zshrc', 'eval "$(initscope completion zsh)", after compinit'],
        ['~/.config/fish/completions/initscope.fish', 'what initscope completion fish prints'],
      ],
    },
  },
};
