/** How many patients are among these: numbers from 0 on without large gaps, as snapshots give them. */
export function countPatients(patients: Uint32Array): number {
  let highest = 0;
  for (let at = 0; at < patients.length; at += 1) highest = Math.max(highest, patients[at] ?? 0);
  const seen = new Uint8Array(highest + 1);
  let count = 0;
  for (let at = 0; at < patients.length; at += 1) {
    const patient = patients[at] ?? 0;
    if (seen[patient] === 1) continue;
    seen[patient] = 1;
    count += 1;
  }
  return count;
}
