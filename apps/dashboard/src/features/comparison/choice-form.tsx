import { Button } from '../../ui/button.tsx';
import { readWords } from '../../words/read-words.ts';
import styles from './compare-screen.module.css';
import { type Choices, type Chosen, versionName } from './compared.ts';

interface ChoiceFormProps {
  readonly choices: Choices;
  readonly chosen: Chosen | null;
}

/** A plain form: what is chosen stands in the address, so that it can be sent to somebody. */
export async function ChoiceForm({ choices: { evaluationCohorts, registeredVersions }, chosen }: ChoiceFormProps) {
  const t = await readWords('comparison');
  const [newest, other] = registeredVersions;
  const selects = [
    { name: 'first', label: t('choice.first'), value: chosen?.first.id ?? newest?.id },
    { name: 'second', label: t('choice.second'), value: chosen?.second.id ?? other?.id },
  ];
  return (
    <form className={styles.choice} method="get">
      <label>
        <span>{t('choice.cohort')}</span>
        <select name="cohort" defaultValue={chosen?.cohortId}>
          {evaluationCohorts.map(({ id, name, studyCount }) => (
            <option key={id} value={id}>
              {t('choice.cohortLine', { name, count: studyCount })}
            </option>
          ))}
        </select>
      </label>
      {selects.map(({ name, label, value }) => (
        <label key={name}>
          <span>{label}</span>
          <select name={name} defaultValue={value}>
            {registeredVersions.map((version) => (
              <option key={version.id} value={version.id}>
                {versionName(version)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <Button type="submit" kind="go">
        {t('choice.compare')}
      </Button>
    </form>
  );
}
