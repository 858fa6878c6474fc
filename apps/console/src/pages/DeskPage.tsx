import { TodayTable } from '../components/TodayTable.tsx';
import { VisitorPanel } from '../components/VisitorPanel.tsx';
import { WaitingList } from '../components/WaitingList.tsx';

/** Around the call: who it is, who waits, and what there was today. */
export function DeskPage() {
  return (
    <>
      <VisitorPanel />
      <WaitingList />
      <TodayTable />
    </>
  );
}
