import { Skeleton } from '../../ui/skeleton.tsx';
import films from '../viewer/films.module.css';
import header from './study-header.module.css';
import screen from './study-screen.module.css';

/** The study's shape while it is on its way: two dark films and a panel. */
export function StudySkeleton() {
  return (
    <div aria-busy="true">
      <header className={header.top}>
        <div className={header.who}>
          <Skeleton width="190px" height="20px" />
          <p>
            <Skeleton width="420px" />
          </p>
        </div>
      </header>
      <div className={screen.study}>
        <div className={films.reading}>
          <Skeleton width="100%" height="74px" />
          <div className={films.films} data-shown="CORONAL">
            <div className={films.missing} data-view="CORONAL" />
            <div className={films.missing} data-view="SAGITTAL" />
          </div>
        </div>
        <div className={screen.panel}>
          <Skeleton width="100%" height="120px" />
        </div>
      </div>
    </div>
  );
}
