'use client';
import { Tabs } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FigureGroup } from '../../ui/figure/figure-group.tsx';
import styles from './analysis.module.css';
import { CalibrationFacts } from './calibration-facts.tsx';
import { CalibrationPanel } from './calibration-panel.tsx';
import { ComparePanel } from './compare-panel.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { DistributionPanel } from './distribution-panel.tsx';
import { ExportPanel } from './export-panel.tsx';
import type { Figures, FrozenCohort } from './figures.ts';
import { FlowPanel } from './flow-panel.tsx';
import { PerformancePanel } from './performance-panel.tsx';
import { PrecisionRecallPanel } from './precision-recall-panel.tsx';
import { ReadersPanel } from './readers-panel.tsx';
import { replaceAddress } from './replace-address.ts';
import { SubgroupsPanel } from './subgroups-panel.tsx';
import { type AnalysisTab, analysisTabs, tabOf } from './tab-of.ts';
import { TimePanel } from './time-panel.tsx';
import { type HeldPoint, useHeldPoint } from './use-held-point.ts';
import type { PointQuestion } from './use-point-figures.ts';

export interface AnalysisScreenProps {
  readonly frozen: FrozenCohort;
  readonly figures: Figures;
  readonly question: PointQuestion;
  readonly versions: readonly { readonly id: string; readonly label: string }[];
  readonly sentence: string;
  readonly firstTab: AnalysisTab;
  readonly mayExport: boolean;
}

/** Everything that can be said of a version and task over a frozen cohort; the point that is held is the same in every tab. */
export function AnalysisScreen(props: AnalysisScreenProps) {
  const t = useTranslations('analysis');
  const [tab, setTab] = useState(props.firstTab);
  const held = useHeldPoint(props.question, props.figures);
  const choose = (value: string) => {
    const chosen = tabOf(value);
    setTab(chosen);
    replaceAddress({ tab: chosen });
  };
  return (
    <FigureGroup>
      <Tabs.Root value={tab} onValueChange={choose}>
        <Tabs.List className={styles.tabs} aria-label={t('tabsLabel')}>
          {analysisTabs.map((name) => (
            <Tabs.Trigger key={name} value={name} className={styles.tab}>
              {t(`tabs.${name}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {analysisTabs.map((name) => (
          <Tabs.Content key={name} value={name} className={styles.content}>
            {contentOf(name, props, held)}
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </FigureGroup>
  );
}

function contentOf(tab: AnalysisTab, props: AnalysisScreenProps, held: HeldPoint): ReactNode {
  const { figures, frozen, versions, question, sentence, mayExport } = props;
  switch (tab) {
    case 'performance':
      return (
        <PerformancePanel figures={figures} held={held}>
          <Card>
            <PrecisionRecallPanel figures={figures} />
          </Card>
          <Card>
            <DistributionPanel figures={figures} />
          </Card>
        </PerformancePanel>
      );
    case 'subgroups':
      return <SubgroupsPanel told={held.told} showsSmallCells={figures.showsSmallCells} />;
    case 'calibration':
      return (
        <div className={styles.figures}>
          <Card>
            <CalibrationPanel figures={figures} />
          </Card>
          <Card>
            <DecisionPanel figures={figures} />
          </Card>
          {figures.calibration !== null && <CalibrationFacts calibration={figures.calibration} />}
        </div>
      );
    case 'time':
      return <TimePanel told={held.told} />;
    case 'readers':
      return <ReadersPanel told={held.told} between={figures.betweenReaders} />;
    case 'flow':
      return <FlowPanel frozen={frozen} sentence={sentence} />;
    case 'compare':
      return <ComparePanel figures={figures} question={question} versions={versions} />;
    case 'export':
      return <ExportPanel figures={figures} question={held.question} mayExport={mayExport} />;
  }
}

function Card({ children }: { children: ReactNode }) {
  return <section className={styles.card}>{children}</section>;
}
