import { filesMark, type Shell } from './shells.ts';

// Each asks the program itself, by yargs' own name for that, and gets a line for each candidate with its meaning behind a tab. yargs'
// own scripts know neither values with = : ( in them nor files.

const bash = `# initscope in bash: eval "$(initscope completion bash)", say in ~/.bashrc
_initscope() {
  local line="\${COMP_LINE:0:COMP_POINT}" raw word kept='' quoted='' candidate path
  local -a words
  raw="\${line##*[[:space:]]}"
  # The words as the program would get them: bash parts them at = and : as well.
  IFS=$' \\t\\n' read -r -d '' -a words <<< "\${line//[\\"\\'\\\\]/}"
  [[ -z $raw ]] && words+=('')
  word="\${words[\${#words[@]}-1]}"
  # What stands before the part that bash replaces.
  if [[ $raw == *[\\"\\']* ]]; then
    quoted=1
    kept="\${raw%[\\"\\']*}"
    kept="\${kept//[\\"\\'\\\\]/}"
  elif [[ $word == *[=:]* ]]; then
    kept="\${word%"\${word##*[=:]}"}"
  fi
  COMPREPLY=()
  while IFS=$'\\t' read -r candidate _; do
    if [[ $candidate == '${filesMark}' ]]; then
      compopt -o filenames 2> /dev/null
      while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen -f -- "\${word#"$kept"}")
      return
    fi
    [[ $candidate == *[=\\(] ]] && compopt -o nospace 2> /dev/null
    candidate="\${candidate#"$kept"}"
    [[ $quoted ]] || { candidate="\${candidate//[(]/\\\\(}" && candidate="\${candidate//[)]/\\\\)}"; }
    COMPREPLY+=("$candidate")
  done < <("\${words[0]}" --get-yargs-completions "\${words[@]}" 2> /dev/null)
}
complete -F _initscope initscope
`;

const zsh = `#compdef initscope
# initscope in zsh: eval "$(initscope completion zsh)", say in ~/.zshrc, after compinit
_initscope() {
  local line value
  local -a whole begun
  for line in "\${(@f)$("\${(Q)words[1]}" --get-yargs-completions "\${(@Q)words[1,CURRENT-1]}" "\${(Q)PREFIX}" 2> /dev/null)}"; do
    if [[ $line == '${filesMark}' ]]; then
      compset -P '--*='
      _files
      return
    fi
    [[ -z $line ]] && continue
    value="\${\${line%%$'\\t'*}//:/\\\\:}"
    [[ $line == *$'\\t'* ]] && value+=":\${line#*$'\\t'}"
    if [[ \${line%%$'\\t'*} == *[=\\(] ]]; then begun+=("$value"); else whole+=("$value"); fi
  done
  _describe 'initscope' whole
  (( \${#begun} )) && _describe 'initscope' begun -S ''
}
if [[ \${zsh_eval_context[-1]} == loadautofunc ]]; then _initscope "$@"; else compdef _initscope initscope; fi
`;

const fish = `# initscope in fish: initscope completion fish > ~/.config/fish/completions/initscope.fish
function __initscope_complete
    set -l word (string unescape -- (commandline -ct))
    set -l found (initscope --get-yargs-completions (commandline -opc) "$word" 2> /dev/null)
    if test "$found" = '${filesMark}'
        set -l flag (string match -r '^--[a-z-]+=' -- $word)
        __fish_complete_path (string replace -r '^--[a-z-]+=' '' -- $word) | string replace -r -- '^' "$flag"
    else
        string join \\n -- $found
    end
end
complete -c initscope -f -a '(__initscope_complete)'
`;

/** What each shell reads. */
export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };
