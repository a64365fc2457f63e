// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives the page for each of its own addresses; which screen that is, the page knows. */
@Configuration(proxyBeanMethods = false)
class PageRoutes implements WebMvcConfigurer {
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (String address : new String[] {"/", "/first", "/accounts", "/cases", "/cases/**"}) {
            registry.addViewController(address).setViewName("forward:/index.html");
        }
    }
}
