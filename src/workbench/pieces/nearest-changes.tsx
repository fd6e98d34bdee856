/** How far the household is from the other answer: the smallest changes of one fact that would turn it. */
import { words } from "../words.ts";

export const NearestChanges = ({ nearest }: { nearest: readonly string[] }) =>
  nearest.length === 0 ? null : (
    <div>
      <h3>{words.case.nearest}</h3>
      <ul className="wb-flat">
        {nearest.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </div>
  );
