import { createTheme, MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Refusal } from '../api/http';
import { me } from '../api/queries';
import { LanguageProvider } from '../i18n/language';

const theme = createTheme({ defaultRadius: 'sm', respectReducedMotion: false });

function client(): QueryClient {
  const made: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // The session ended: ask who is there, which leads to the entrance.
        if (error instanceof Refusal && error.problem.status === 401 && query.queryKey[0] !== 'me') {
          void made.resetQueries(me());
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 2 && error instanceof Refusal && error.problem.status === 0,
      },
    },
  });
  return made;
}

/** What every page stands in. No style element is written: the security policy refuses them. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [queries] = useState(client);
  return (
    <LanguageProvider>
      <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>
  );
}
