/** What is wrong with a file that is read: where in it, and what would be right. Whoever knows the file's name adds it. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
}
