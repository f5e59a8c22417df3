import type { ImagingStudy } from '@plumbline/database/client';
import type { Withheld } from '@plumbline/domain';

type StudyToShow = Pick<ImagingStudy, 'id' | 'readingStatus'>;
type Find = (studies: readonly StudyToShow[]) => Promise<ReadonlyMap<string, Withheld>>;

/** What nobody has said to be shown is not. */
const everything: Withheld = { result: true, readings: true };

/**
 * What of each study is kept from the caller, asked once a request for all studies that are resolved together: a page of
 * the worklist costs as many statements as one study. Every field that shows a result or a reading asks here.
 */
export class Withholding {
  private readonly find: Find;
  private readonly known = new Map<string, Promise<Withheld>>();
  private waiting: Promise<ReadonlyMap<string, Withheld>> | null = null;
  private asked: StudyToShow[] = [];

  constructor(find: Find) {
    this.find = find;
  }

  of(study: StudyToShow): Promise<Withheld> {
    const known = this.known.get(study.id);
    if (known !== undefined) return known;
    this.asked.push(study);
    this.waiting ??= this.findAsked();
    const withheld = this.waiting.then((found) => found.get(study.id) ?? everything);
    this.known.set(study.id, withheld);
    return withheld;
  }

  /** What a mutation changed is asked again. */
  forget(studyId: string): void {
    this.known.delete(studyId);
  }

  /** After all that can be resolved now has asked. */
  private async findAsked(): Promise<ReadonlyMap<string, Withheld>> {
    await new Promise((resolve) => setImmediate(resolve));
    const studies = this.asked;
    this.asked = [];
    this.waiting = null;
    return this.find(studies);
  }
}
