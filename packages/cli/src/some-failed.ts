/** Some networks of a sweep failed, which has been reported; the message says where the others are. */
export class SomeFailed extends Error {
  override readonly name = 'SomeFailed';
}
