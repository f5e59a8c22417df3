'use client';
import { useTranslations } from 'use-intl';
import { Skeleton } from '../../ui/skeleton.tsx';
import screen from './worklist-screen.module.css';
import table from './worklist-table.module.css';
import { WorklistHead } from './worklist-table.tsx';
import toolbar from './worklist-toolbar.module.css';

const rowKeys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The worklist's shape while its rows are on their way. */
export function WorklistSkeleton() {
  const t = useTranslations('worklist');
  return (
    <div aria-busy="true">
      <header className={toolbar.top}>
        <div className={toolbar.heading}>
          <h1>{t('title')}</h1>
          <p>
            <Skeleton width="220px" />
          </p>
        </div>
      </header>
      <div className={toolbar.chips}>
        <Skeleton width="680px" height="27px" />
      </div>
      <div className={screen.split}>
        <table className={table.list}>
          <WorklistHead />
          <tbody>
            {rowKeys.map((key) => (
              <SkeletonRow key={key} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function SkeletonRow() {
  return (
    <tr>
      <td className={table.patient}>
        <Skeleton width="110px" />
      </td>
      <td className={table.films}>
        <Skeleton width="49px" height="37px" />
      </td>
      <td className={table.scoliosis}>
        <Skeleton width="92px" height="5px" />
      </td>
      <td className={table.cms}>
        <Skeleton width="92px" height="5px" />
      </td>
      <td className={table.networks}>
        <Skeleton width="51px" height="7px" />
      </td>
      <td className={table.waiting}>
        <Skeleton width="40px" />
      </td>
      <td className={table.state}>
        <Skeleton width="48px" />
      </td>
      <td className={table.reader}>
        <Skeleton width="60px" />
      </td>
    </tr>
  );
}
