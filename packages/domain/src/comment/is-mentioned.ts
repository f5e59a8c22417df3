/** What stands right behind a name without being part of it: anything but a letter or a digit. */
const nameGoesOn = /^[\p{L}\p{N}]/u;

/** Whether the text names the member as `@Display Name`; `@Ann Lee` does not name Ann Leeds. */
export function isMentioned(body: string, displayName: string): boolean {
  const mark = `@${displayName}`;
  for (let place = body.indexOf(mark); place >= 0; place = body.indexOf(mark, place + 1)) {
    if (!nameGoesOn.test(body.slice(place + mark.length))) return true;
  }
  return false;
}
