/** Written local values as an office would have stored them. */
import { MissingLocalValue, writtenLocal, type CaseInput, type ParameterNode, type Stored } from "#policy";

/** The stored value of a parameter in a category; null where the case gives none. */
export const storedLocal = (local: CaseInput["local"]): ((node: ParameterNode, category: string) => Stored) => {
  const look = writtenLocal(local);
  return (node, category) => {
    try {
      return node.kind.store(look(node, category));
    } catch (error) {
      if (error instanceof MissingLocalValue) return null;
      throw error;
    }
  };
};
