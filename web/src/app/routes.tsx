import { lazy } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { CaseShell } from './CaseShell';
import { Nowhere } from './Nowhere';
import { PlainShell } from './PlainShell';
import { Session } from './Session';

const Login = lazy(() => import('../screens/entrance/Login'));
const First = lazy(() => import('../screens/entrance/First'));
const Cases = lazy(() => import('../screens/cases/Cases'));
const People = lazy(() => import('../screens/people/People'));
const Scope = lazy(() => import('../screens/scope/Scope'));
const Evidence = lazy(() => import('../screens/evidence/Evidence'));
const Hosts = lazy(() => import('../screens/hosts/Hosts'));
const Accounts = lazy(() => import('../screens/accounts/Accounts'));
const Pivot = lazy(() => import('../screens/pivot/Pivot'));
const Timeline = lazy(() => import('../screens/timeline/Timeline'));
const Search = lazy(() => import('../screens/search/Search'));
const Findings = lazy(() => import('../screens/findings/Findings'));
const Report = lazy(() => import('../screens/report/Report'));
const Ledger = lazy(() => import('../screens/ledger/Ledger'));

const inCase: RouteObject[] = [
  { index: true, element: <Navigate to="scope" replace /> },
  { path: 'scope', element: <Scope /> },
  { path: 'evidence', element: <Evidence /> },
  { path: 'hosts', element: <Hosts /> },
  { path: 'accounts', element: <Accounts /> },
  { path: 'pivot', element: <Pivot /> },
  { path: 'timeline', element: <Timeline /> },
  { path: 'search', element: <Search /> },
  { path: 'findings', element: <Findings /> },
  { path: 'report', element: <Report /> },
  { path: 'ledger', element: <Ledger /> },
  { path: '*', element: <Nowhere /> },
];

/** Every screen's address; each screen is fetched when it is first opened. */
export const router = createBrowserRouter([
  {
    element: <PlainShell />,
    children: [
      { path: '/', element: <Login /> },
      { path: '/first', element: <First /> },
      {
        element: <Session />,
        children: [
          { path: '/cases', element: <Cases /> },
          { path: '/accounts', element: <People /> },
        ],
      },
      { path: '*', element: <Nowhere /> },
    ],
  },
  { element: <Session />, children: [{ path: '/cases/:id', element: <CaseShell />, children: inCase }] },
]);
