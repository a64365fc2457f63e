import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A change sent to the server; what it touches is asked for anew when it is done. */
export function useAct<In, Out = unknown>(
  act: (input: In) => Promise<Out>,
  touches: readonly (readonly unknown[])[],
  after?: (out: Out) => void,
) {
  const client = useQueryClient();
  return useMutation<Out, Error, In>({
    mutationFn: act,
    onSuccess: async (out) => {
      await Promise.all(touches.map((queryKey) => client.invalidateQueries({ queryKey })));
      after?.(out);
    },
  });
}
